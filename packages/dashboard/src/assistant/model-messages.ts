/** What the page asks of the model's frame, over a port of its own. */
export type ModelRequest =
  | {
      readonly is: "ask";
      readonly number: number;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  | { readonly is: "stop"; readonly number: number };

/** What the frame says. */
export type ModelAnswer =
  | { readonly is: "answered"; readonly number: number; readonly status: number; readonly text: string }
  | { readonly is: "failed"; readonly number: number };

/** The frame has narrowed its policy, and listens. */
export interface FrameReady {
  readonly is: "model-frame-ready";
}

/** More than this many characters of an answer are never taken. */
export const mostCharacters = 200_000;
