import { component } from 'glass-easel-miniprogram-adapter'

type Query = ReturnType<component.GeneralComponent['createSelectorQuery']>
type Fields = Parameters<ReturnType<Query['selectViewport']>['fields']>[0]
type Callback = (result: object) => void

/** Size and scroll position of the page's own viewport, which is a part of this window. */
const viewportFields = (scroller: Element | null, wanted: Fields): object => {
  if (!scroller) return {}
  const {
    clientWidth: width,
    clientHeight: height,
    scrollLeft,
    scrollTop,
    scrollWidth,
    scrollHeight,
  } = scroller
  return {
    ...(wanted.rect && { left: 0, top: 0, right: width, bottom: height }),
    ...(wanted.size && { width, height }),
    ...(wanted.scrollOffset && { scrollLeft, scrollTop, scrollWidth, scrollHeight }),
  }
}

/** Corrects `selectViewport` of selector queries: the adapter measures the whole window. */
export const correctSelectorQuery = (activeScroller: () => Element | null): void => {
  const { prototype } = component.ComponentCaller
  const original = prototype.createSelectorQuery
  prototype.createSelectorQuery = function createSelectorQuery(): Query {
    const query = original.call(this)
    const selectViewport = query.selectViewport.bind(query)
    query.selectViewport = () => {
      const node = selectViewport()
      const fields = node.fields.bind(node)
      const ask = (wanted: Fields, callback?: Callback) =>
        fields(wanted, (result: object) => {
          Object.assign(result, viewportFields(activeScroller(), wanted))
          callback?.(result)
        })
      return Object.assign(node, {
        fields: ask,
        boundingClientRect: (callback?: Callback) =>
          ask({ id: true, dataset: true, rect: true, size: true }, callback),
        scrollOffset: (callback?: Callback) => ask({ id: true, dataset: true, scrollOffset: true }, callback),
      })
    }
    return query
  }
}
