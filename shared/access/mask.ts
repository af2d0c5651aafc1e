/** First three and last four digits: docs/rules.md#masking. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** Nothing of an address is left but that there is one: docs/rules.md#masking. */
export const maskAddress = (): string => '已登记'
