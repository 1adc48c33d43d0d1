/**
 * The solution x of the square system `matrix` · x = `right`, by elimination with the largest pivot; null when the matrix
 * is singular.
 *
 * @throws when the matrix is not square or differs in size from the right side.
 * @source Golub and Van Loan (2013), Matrix Computations, §3.4.
 */
export function solveLinearSystem(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null {
  const size = right.length;
  if (matrix.length !== size || matrix.some((row) => row.length !== size)) {
    throw new Error(`solveLinearSystem needs a matrix of ${size} × ${size}`);
  }
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const scale = Math.max(0, ...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column++) {
    const pivot = takePivot(rows, column);
    if (Math.abs(pivot[column] ?? 0) <= scale * size * Number.EPSILON) return null;
    for (const row of rows.slice(column + 1)) subtractMultiple(row, pivot, column);
  }
  return substituteBack(rows);
}

/** Brings the row with the largest entry in the column to the diagonal. */
function takePivot(rows: number[][], column: number): number[] {
  let best = column;
  rows.forEach((row, index) => {
    if (index > column && Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = index;
  });
  const [pivot, displaced] = [rows[best] ?? [], rows[column] ?? []];
  rows[best] = displaced;
  rows[column] = pivot;
  return pivot;
}

function subtractMultiple(row: number[], pivot: readonly number[], column: number): void {
  const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
  for (let index = column; index < row.length; index++) {
    row[index] = (row[index] ?? 0) - factor * (pivot[index] ?? 0);
  }
}

function substituteBack(rows: readonly (readonly number[])[]): number[] {
  const solution: number[] = new Array<number>(rows.length).fill(0);
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index] ?? [];
    let rest = row[rows.length] ?? 0;
    for (let column = index + 1; column < rows.length; column++) {
      rest -= (row[column] ?? 0) * (solution[column] ?? 0);
    }
    solution[index] = rest / (row[index] ?? 1);
  }
  return solution;
}
