import { drawCode } from './draw-code'
import type { View } from './view'

function element(tag: string, className: string, ...children: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}

/** 1a2b 3c4d, easier to read out. */
const grouped = (code: string): string => code.toUpperCase().replace(/(.{4})(?=.)/, '$1 ')

function pairing({ code, link, note }: Extract<View, { is: 'pairing' }>): Node[] {
  const steps = element('ol', 'steps')
  steps.append(
    element('li', '', '用手机打开小程序候鸟驿站，选驿站的身份'),
    element('li', '', '在“报到码”里点“连接屏幕”'),
    element('li', '', '扫右边的码，或者填下面的连接码'),
  )
  const words = element(
    'div',
    'words',
    ...(note ? [element('p', 'note', note)] : []),
    element('h1', '', '把报到码放到这块屏幕上'),
    steps,
    element('p', 'typed', grouped(code)),
    element('p', 'soft', '只有驿站的同志能连接。这里只显示报到码，不显示任何人的姓名。'),
  )
  return [words, drawCode(link, '连接码')]
}

function stationCode({ link, name, orgName, note }: Extract<View, { is: 'code' }>): Node[] {
  return [
    element('h1', 'call', '外地来的党员，请扫这里报到'),
    drawCode(link, '报到码'),
    element('p', 'name', name),
    // What one must know now comes before whose it is.
    note ? element('p', 'note', note) : element('p', 'soft', orgName),
    element('p', 'soft', '每 30 秒换一次，请当面扫。不会向您要钱、要验证码。'),
  ]
}

function inside(view: View): Node[] {
  if (view.is === 'pairing') return pairing(view)
  if (view.is === 'code') return stationCode(view)
  return [element('h1', '', view.title), element('p', 'sentence', view.sentence)]
}

/** Puts a view on the screen, unless it stands there already. */
export function renderer(into: HTMLElement): (view: View) => void {
  let shown = ''
  return (view) => {
    const next = JSON.stringify(view)
    if (next === shown) return
    shown = next
    into.className = `screen screen--${view.is}`
    into.replaceChildren(...inside(view))
  }
}
