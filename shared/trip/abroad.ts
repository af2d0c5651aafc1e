/** What a region code stands for that is no county of the mainland: Taiwan, Hong Kong, Macau, or nowhere in China. */
const abroad = /^(71|81|82|00)/

/**
 * Is this a place for which another procedure is due, with its own papers: another country, or Hong Kong, Macau or
 * Taiwan? docs/rules.md#abroad.
 */
export const isAbroad = (regionCode: string): boolean => abroad.test(regionCode)

/** What stands at the field then, on the page and from the server. */
export const abroadSentence = '去国外、港澳台走另外的手续，不在这里报备，请先书面报告支部'
