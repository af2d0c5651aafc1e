import type { ElementDefinition } from './host'

interface RichNode {
  type?: string
  text?: string
  name?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

const build = ({ type, text, name, attrs = {}, children = [] }: RichNode): Node => {
  if (type === 'text' || text !== undefined) return document.createTextNode(text ?? '')
  const element = document.createElement(name ?? 'span')
  for (const [key, value] of Object.entries(attrs)) element.setAttribute(key, value)
  element.append(...children.map(build))
  return element
}

const parse = (html: string): Node => {
  const template = document.createElement('template')
  template.innerHTML = html
  for (const unsafe of template.content.querySelectorAll('script,iframe,object,embed,link')) unsafe.remove()
  return template.content
}

export const richText: ElementDefinition = {
  tag: 'rich-text',
  properties: { nodes: undefined, space: '', userSelect: false },
  create: (host) => ({
    changed: {
      nodes: () => {
        const nodes = host.raw('nodes')
        const given = host.list('nodes') as RichNode[] // WeChat's node shape, unless it is HTML
        host.dom.replaceChildren(...(typeof nodes === 'string' ? [parse(nodes)] : given.map(build)))
      },
    },
  }),
}
