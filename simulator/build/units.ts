/** Width of every phone's screen in rpx; 1 vw is a hundredth of it. */
const RPX_PER_VW = 7.5

/**
 * Translates WeChat's units into the browser's: `rpx` into `vw`, and `vh` into `cqh`, because a page's
 * height there is what remains between the navigation bar and the tab bar.
 */
export const translateUnits = (css: string): string =>
  css
    .replace(/(^|[^\w.-])(-?\d*\.?\d+)rpx\b/g, (_, before: string, amount: string) => {
      return `${before}${Number((Number(amount) / RPX_PER_VW).toFixed(5))}vw`
    })
    .replace(/(^|[^\w.-])(-?\d*\.?\d+)vh\b/g, '$1$2cqh')
