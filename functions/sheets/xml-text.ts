const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const hexOf = (char: string) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/**
 * A text for a workbook's XML: markup as entities, what XML can't hold as `_x000D_`, and what looks like such an
 * escape escaped itself.
 */
export const xmlText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, hexOf)
    .replace(/[&<>"]/g, (char) => entities[char] ?? char)

/** A cell with a text in it. Never a formula, whatever it begins with. */
export const textCell = (
  place: string,
  style: number | string | undefined,
  text: string,
  prefix = '',
): string => {
  const [p, s] = [prefix, style === undefined ? '' : ` s="${style}"`]
  return `<${p}c r="${place}"${s} t="inlineStr"><${p}is><${p}t xml:space="preserve">${xmlText(text)}</${p}t></${p}is></${p}c>`
}
