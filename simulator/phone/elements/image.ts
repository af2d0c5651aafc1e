import type { ElementContext } from './element-context'
import type { ElementDefinition } from './host'

/** `object-fit` and `object-position` of WeChat's image modes; those that are missing stretch. */
const modes: Record<string, [fit: string, position?: string]> = {
  aspectFit: ['contain'],
  aspectFill: ['cover'],
  center: ['none'],
  ...Object.fromEntries(
    ['top', 'bottom', 'left', 'right', 'top left', 'top right', 'bottom left', 'bottom right'].map((side) => [
      side,
      ['none', side] as [string, string], // a pair, not a list
    ]),
  ),
}

const image = (tag: string, context: ElementContext): ElementDefinition => ({
  tag,
  properties: {
    src: '',
    mode: 'scaleToFill',
    lazyLoad: false,
    webp: false,
    showMenuByLongpress: false,
    fadeIn: false,
  },
  create: (host) => {
    const picture = document.createElement('img')
    picture.alt = ''
    picture.draggable = false
    host.dom.prepend(picture)
    const fit = () => {
      const mode = host.text('mode')
      const [objectFit, position] = modes[mode] ?? ['fill']
      picture.style.objectFit = objectFit
      picture.style.objectPosition = position ?? ''
      if (!picture.naturalWidth) return
      if (mode === 'widthFix')
        host.dom.style.height = `${(host.dom.clientWidth * picture.naturalHeight) / picture.naturalWidth}px`
      if (mode === 'heightFix')
        host.dom.style.width = `${(host.dom.clientHeight * picture.naturalWidth) / picture.naturalHeight}px`
    }
    picture.addEventListener('load', () => {
      fit()
      host.fire('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', () => {
      if (host.text('src')) host.fire('error', { errMsg: `GET ${host.text('src')} failed` })
    })
    const load = () => {
      const source = host.text('src')
      if (!source) return picture.removeAttribute('src')
      const page = host.dom.closest<HTMLElement>('.page')?.dataset.page ?? ''
      picture.src = context.imageUrl(source, page)
    }
    return {
      changed: {
        src: load,
        mode: fit,
        ariaLabel: () => {
          picture.alt = host.text('ariaLabel')
        },
      },
    }
  },
})

export const images = (context: ElementContext): ElementDefinition[] => [
  image('image', context),
  image('cover-image', context),
]
