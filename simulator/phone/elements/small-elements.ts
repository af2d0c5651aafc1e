import type { ElementContext } from './element-context'
import type { ElementDefinition } from './host'
import { richText } from './rich-text'

const glyphs: Record<string, string> = {
  ...{ success: '✓', success_no_circle: '✓', warn: '!', info: 'i', waiting: '◷', cancel: '✕' },
  ...{ download: '↓', search: '⌕', clear: '✕' },
}

const slider: ElementDefinition = {
  tag: 'slider',
  properties: {
    ...{
      min: 0,
      max: 100,
      step: 1,
      value: 0,
      disabled: false,
      color: '',
      activeColor: '',
      backgroundColor: '',
    },
    ...{ blockSize: 28, blockColor: '', showValue: false, name: '' },
  },
  create: (host) => {
    const range = document.createElement('input')
    range.type = 'range'
    host.dom.appendChild(range)
    range.addEventListener('input', () => host.fire('changing', { value: range.valueAsNumber }))
    range.addEventListener('change', () => {
      host.assign('value', range.valueAsNumber)
      host.fire('change', { value: range.valueAsNumber })
    })
    const update = () => {
      range.min = host.text('min')
      range.max = host.text('max')
      range.step = host.text('step')
      range.value = host.text('value')
      range.disabled = host.flag('disabled')
    }
    update()
    return {
      changed: { min: update, max: update, step: update, value: update, disabled: update },
      formValue: () => range.valueAsNumber,
      reset: () => host.assign('value', host.number('min')),
    }
  },
}

const progress: ElementDefinition = {
  tag: 'progress',
  properties: {
    ...{ percent: 0, showInfo: false, borderRadius: undefined, fontSize: undefined, strokeWidth: undefined },
    ...{ color: '', activeColor: '', backgroundColor: '', active: false, activeMode: '', duration: 30 },
  },
  create: (host) => {
    const bar = document.createElement('progress')
    bar.max = 100
    host.dom.appendChild(bar)
    const update = () => {
      bar.value = host.number('percent')
    }
    update()
    return { changed: { percent: update } }
  },
}

const icon: ElementDefinition = {
  tag: 'icon',
  properties: { type: '', size: 23, color: '' },
  create: (host) => {
    const update = () => {
      host.dom.textContent = glyphs[host.text('type')] ?? ''
      host.dom.style.fontSize = `${host.number('size', 23)}px`
      host.dom.style.color = host.text('color')
    }
    return { changed: { type: update, size: update, color: update } }
  },
}

const navigator = (context: ElementContext): ElementDefinition => ({
  tag: 'navigator',
  properties: {
    url: '',
    openType: 'navigate',
    delta: 1,
    target: 'self',
    appId: '',
    path: '',
    extraData: undefined,
  },
  create: (host) => ({
    tapped: () => {
      context.navigate(host.text('openType'), host.text('url'), host.number('delta', 1))
      return true
    },
  }),
})

const canvas: ElementDefinition = {
  tag: 'canvas',
  properties: { type: '', canvasId: '', disableScroll: false },
  create: (host) => {
    host.dom.appendChild(document.createElement('canvas'))
    return {}
  },
}

/** `page-meta`: the page's root font size (which `rem` refers to) and style. */
const pageMeta: ElementDefinition = {
  tag: 'page-meta',
  properties: {
    ...{ rootFontSize: '', pageStyle: '', pageFontSize: '', backgroundTextStyle: '', backgroundColor: '' },
    ...{
      backgroundColorTop: '',
      backgroundColorBottom: '',
      rootBackgroundColor: '',
      scrollTop: '',
      scrollDuration: 300,
    },
  },
  create: (host) => {
    const systemSize = 'var(--system-font-size)'
    const apply = () => {
      const page = host.dom.closest<HTMLElement>('wx-page')
      const section = host.dom.closest<HTMLElement>('.page')
      if (!page || !section) return
      const root = host.text('rootFontSize')
      section.dataset.rootFontSize = root === 'system' ? systemSize : root
      page.setAttribute('style', host.text('pageStyle'))
      const size = host.text('pageFontSize')
      if (size) page.style.fontSize = size === 'system' ? systemSize : size
      section.dispatchEvent(new CustomEvent('page-meta'))
    }
    return { attached: apply, changed: { rootFontSize: apply, pageStyle: apply, pageFontSize: apply } }
  },
}

export const smallElements = (context: ElementContext): ElementDefinition[] => [
  ...[slider, progress, icon, canvas, pageMeta, richText],
  navigator(context),
]
