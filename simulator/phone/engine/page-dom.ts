/** The DOM of one page: a section that is the page's viewport, and in it what scrolls. */
export interface PageDom {
  section: HTMLElement
  scroller: HTMLElement
  /** glass-easel puts the page's tree in its place. */
  placeholder: HTMLElement
}

const child = (parent: HTMLElement, className: string): HTMLElement => {
  const element = document.createElement('div')
  element.className = className
  return parent.appendChild(element)
}

/** Makes the DOM of a page; `[data-page]` names it and `[data-active]` tells whether it is in front. */
export const createPageDom = (path: string, container: HTMLElement): PageDom => {
  const section = child(container, 'page')
  section.dataset.page = path
  section.dataset.active = 'true'
  child(section, 'page-refresher').setAttribute('aria-hidden', 'true')
  const scroller = child(section, 'page-scroller')
  return { section, scroller, placeholder: child(scroller, 'page-placeholder') }
}
