/** First three and last four digits: docs/rules.md#masking. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** Nothing of an address is left but that there is one: docs/rules.md#masking. */
export const maskAddress = (): string => '已登记'

const compoundSurnames = ['欧阳', '司马', '上官', '诸葛', '司徒', '东方', '夏侯', '皇甫', '尉迟', '公孙']

/** The surname, and a star for each other character: docs/rules.md#masking. */
export function maskName(name: string): string {
  const characters = [...name]
  const surname = compoundSurnames.some((one) => name.startsWith(one) && characters.length > 2) ? 2 : 1
  return characters.map((one, i) => (i < surname ? one : '*')).join('')
}
