import type { ElementDefinition } from './host'

/** Elements that are boxes, or that this simulator only gives room to. */
const names = [
  ...['view', 'cover-view', 'match-media', 'movable-area', 'movable-view', 'root-portal', 'navigation-bar'],
  ...[
    'ad',
    'official-account',
    'open-data',
    'live-player',
    'live-pusher',
    'camera',
    'audio',
    'editor',
    'map',
    'video',
  ],
  ...['swiper-item', 'picker-view-column'],
]

export const boxes: ElementDefinition[] = [
  ...names.map((tag) => ({ tag, properties: { itemId: '', src: '', enable: false } })),
  {
    tag: 'text',
    properties: { selectable: false, userSelect: false, space: '', decode: false },
  },
  {
    tag: 'page-container',
    properties: { show: false, position: 'bottom', round: false, overlay: true, zIndex: 100, duration: 300 },
    create: (host) => {
      const show = () => {
        host.dom.style.display = host.flag('show') ? '' : 'none'
        host.attribute('data-position', host.text('position'))
      }
      show()
      return { changed: { show, position: show } }
    },
  },
  {
    tag: 'web-view',
    properties: { src: '' },
    create: (host) => ({
      changed: {
        src: () => {
          host.dom.textContent = host.text('src')
        },
      },
    }),
  },
]
