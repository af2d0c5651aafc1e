const metaOf = (name: string): string =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''

/** Where the API is, as the page was delivered. */
export const apiOrigin = metaOf('houniao-api')

/** What the codes on papers begin with. */
export const scanPrefix = metaOf('houniao-scan')
