/** Who is signed in, as the document that came with the page tells it; null where it has to be asked for. */
export function toldUser(): unknown {
  const told = document.getElementById('user')?.textContent;
  return told ? JSON.parse(told) : null;
}
