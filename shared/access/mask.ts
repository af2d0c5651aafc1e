/** First three and last four digits: docs/rules.md#personal-data. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** Nothing of an address is left but that there is one: docs/rules.md#personal-data. */
export const maskAddress = (): string => '已登记'

/** The family name alone, for who compares two lines and may not see either whole: docs/rules.md#personal-data. */
export const maskName = (name: string): string => `${[...name][0] ?? ''}**`
