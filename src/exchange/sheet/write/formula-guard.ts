// Keeps a spreadsheet from running text as a formula when a csv of ours is opened (公式注入防护). In .xlsx the cell's
// type does that; a csv has no types. The apostrophe goes before what begins a formula and before text that already
// looks guarded, so that reading takes exactly ours away and every text survives the round trip.

const startsLikeFormula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const isGuarded = /^'+[=+\-@\t\r\n＝＋－＠]/;

export function withFormulaGuard(text: string): string {
  return startsLikeFormula.test(text) ? `'${text}` : text;
}

export function withoutFormulaGuard(text: string): string {
  return isGuarded.test(text) ? text.slice(1) : text;
}
