/** What becomes of files that are dragged over a page. */
export interface DropPlace {
  /** Files are held over the page, or no longer. */
  over(isOver: boolean): void;
  /** Files were let go, wherever on the page. */
  drop(files: readonly File[]): void;
}

/** Files may be dropped anywhere on the page: beside the drop zone the browser would leave the page and open them. */
export function dropAnywhere(place: DropPlace): void {
  const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    place.over(true);
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) place.over(false);
  });
  addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    place.over(false);
    place.drop([...(event.dataTransfer?.files ?? [])]);
  });
}
