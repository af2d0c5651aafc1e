import { routes, type FrameConfig } from '../simulator-config'
import { h } from '../phone/sheets/dom'
import { PhoneColumn } from './phone-column'

/** Runs an action on the server and shows its answer, or what went wrong. */
const runAction = async (id: string, note: HTMLElement): Promise<void> => {
  note.textContent = '…'
  const answer = await fetch(`${routes.action}?id=${encodeURIComponent(id)}`, { method: 'POST' })
  note.textContent = await answer.text()
  note.dataset.failed = String(!answer.ok)
}

const start = async (): Promise<void> => {
  const answer = await fetch(routes.frameConfig)
  const config = (await answer.json()) as FrameConfig // our own server's
  const query = new URLSearchParams(location.search)
  const [first, second] = config.users
  const note = h('output', { class: 'note', role: 'status' })
  const stage = h('main', { class: 'stage' })
  const left = new PhoneColumn('左边的手机', config, query.get('user') ?? first?.id ?? '', query)
  const right = new PhoneColumn(
    '右边的手机',
    config,
    query.get('second') ?? second?.id ?? '',
    new URLSearchParams(),
  )
  const twice = h(
    'button',
    { class: 'toggle', onClick: () => showSecond(!right.element.isConnected) },
    '两台手机',
  )
  const showSecond = (on: boolean) => {
    twice.setAttribute('aria-pressed', String(on))
    if (on) stage.append(right.element)
    else right.element.remove()
  }
  const actions = config.actions.map(({ id, label }) =>
    h('button', { onClick: () => void runAction(id, note) }, label),
  )
  const links = config.links.map(({ label, url }) => {
    const link = h('a', { class: 'link' }, label)
    Object.assign(link, { href: url, target: '_blank', rel: 'noopener' })
    return link
  })
  document.body.append(
    h('header', { class: 'bar' }, h('h1', {}, config.title), ...actions, twice, ...links, note),
    stage,
  )
  stage.append(left.element)
  showSecond(query.has('second'))
}

void start()
