/** A number people call is not torn in two at the end of a line. */
export function keepNumbers(html: string): string {
  return html.replaceAll(/\d[\d-]{5,}\d/g, '<span class="keep">$&</span>');
}
