/** WXS's own globals; the compiled templates use them while they load, so this must run before them. */
export const installWxsGlobals = (): void => {
  window.__wxsTypeName = (value) => Object.prototype.toString.call(value).slice(8, -1)
  window.getRegExp = (source, flags) => new RegExp(source, flags)
  window.getDate = (...parts) => {
    const [year, month, ...rest] = parts
    if (year === undefined) return new Date()
    return month === undefined ? new Date(year) : new Date(year, month, ...rest)
  }
}
