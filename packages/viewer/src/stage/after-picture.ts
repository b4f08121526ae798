/** Calls back when the browser has shown what is drawn now. Gives the function that calls it off. */
export function afterPicture(then: () => void): () => void {
  // The first frame draws, the second comes when the first has been shown.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(then);
  });
  return () => cancelAnimationFrame(frame);
}
