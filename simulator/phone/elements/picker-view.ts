import { hostsWithin, type ElementDefinition, type Host } from './host'

/** The item of a column at its middle, from the scroll position. */
const indexOf = (column: Host): number => {
  const [first] = column.dom.children
  const height = first?.clientHeight || 1
  return Math.round(column.dom.scrollTop / height)
}

/** `picker-view`: columns that scroll; `change` tells the item each one has come to rest on. */
export const pickerView: ElementDefinition = {
  tag: 'picker-view',
  properties: {
    value: undefined,
    indicatorStyle: '',
    indicatorClass: '',
    maskStyle: '',
    maskClass: '',
    immediateChange: false,
  },
  create: (host) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const columns = () => hostsWithin(host.dom, 'picker-view-column')
    const place = () =>
      columns().forEach(({ dom }, at) => {
        const item = dom.children[Number(host.list('value')[at] ?? 0)]
        if (item instanceof HTMLElement)
          dom.scrollTop =
            item.offsetTop -
            (dom.firstElementChild instanceof HTMLElement ? dom.firstElementChild.offsetTop : 0)
      })
    host.dom.addEventListener(
      'scroll',
      () => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          const value = columns().map(indexOf)
          if (JSON.stringify(value) === JSON.stringify(host.list('value').map(Number))) return
          host.assign('value', value)
          host.fire('change', { value })
        }, 100)
      },
      true,
    )
    return { attached: () => void setTimeout(place), changed: { value: () => void setTimeout(place) } }
  },
}
