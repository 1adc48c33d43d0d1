/** Draws at once, or, in a hurry, once a frame however much there is to draw in it. */
export class FrameDrawing {
  /** While one drags, say. */
  hurried = false;
  private frame: number | null = null;

  constructor(private readonly draw: () => void) {}

  ask(): void {
    if (!this.hurried) this.now();
    else
      this.frame ??= requestAnimationFrame(() => {
        this.now();
      });
  }

  private now(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
    this.draw();
  }
}
