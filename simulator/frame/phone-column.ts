import { h } from '../phone/sheets/dom'
import type { SettingValues } from '../phone/settings'
import { routes, type FrameConfig, type SimulatorUser } from '../simulator-config'
import { PhoneNumberField } from './phone-number-field'

type Choices = [value: string, label: string][]

const networks: Choices = [
  ['online', '网络正常'],
  ['slow', '弱网'],
  ['offline', '断网'],
]
const fontScales: Choices = [
  ['standard', '标准字号'],
  ['large', '大字号'],
  ['largest', '最大字号'],
]
const themes: Choices = [
  ['light', '浅色'],
  ['dark', '深色'],
]

const select = (
  label: string,
  choices: Choices,
  chosen: string,
  changed: (value: string) => void,
): HTMLSelectElement => {
  const options = choices.map(([value, text]) => Object.assign(h('option', {}, text), { value }))
  const element = h('select', { label }, ...options)
  element.value = chosen
  element.addEventListener('change', () => changed(element.value))
  return element
}

/** Users under their headings, in the order in which they came. */
const userSelect = (
  users: SimulatorUser[],
  chosen: string,
  changed: (id: string) => void,
): HTMLSelectElement => {
  const element = select('谁的手机', [], '', changed)
  const groups = new Map<string, HTMLElement>()
  for (const { id, label, group } of users) {
    const option = Object.assign(h('option', {}, label), { value: id })
    if (!group) {
      element.append(option)
      continue
    }
    const parent = groups.get(group) ?? Object.assign(h('optgroup'), { label: group })
    if (!groups.has(group)) element.append(parent)
    groups.set(group, parent)
    parent.append(option)
  }
  element.value = chosen
  return element
}

/** One phone in the frame, with the switches above it. */
export class PhoneColumn {
  readonly element: HTMLElement
  private readonly screen = h('iframe', { label: '手机屏幕' })
  private readonly phoneNumber = new PhoneNumberField()
  private readonly state: Record<'user' | 'network' | 'font' | 'theme', string>

  /** `start` may carry `path`, `q`, `network`, `font` and `theme` for the first load. */
  constructor(
    label: string,
    { users, phoneNumbers }: FrameConfig,
    user: string,
    private readonly start: URLSearchParams,
  ) {
    this.state = {
      user,
      network: start.get('network') ?? 'online',
      font: start.get('font') ?? 'standard',
      theme: start.get('theme') ?? 'light',
    }
    this.screen.title = label
    this.element = h(
      'section',
      { class: 'column', label },
      h(
        'div',
        { class: 'switches' },
        userSelect(users, user, (id) => {
          if (phoneNumbers) this.phoneNumber.show(id)
          this.reload({ user: id })
        }),
        select('网络', networks, this.state.network, (network) => this.set({ network })),
        // WeChat restarts a mini-program when its text size changes.
        select('字号', fontScales, this.state.font, (font) => this.reload({ font })),
        select('深浅色', themes, this.state.theme, (theme) => this.set({ theme })),
      ),
      h('div', { class: 'case' }, this.screen),
      h(
        'div',
        { class: 'switches' },
        h('button', { onClick: () => this.openLink() }, '微信扫一扫打开'),
        h('button', { onClick: () => this.reload({}) }, '重新打开'),
        h('button', { onClick: () => this.forget() }, '清空这台手机'),
        ...(phoneNumbers ? [this.phoneNumber.element] : []),
      ),
    )
    if (phoneNumbers) this.phoneNumber.show(user)
    this.load(this.start)
  }

  private load(more: URLSearchParams): void {
    const query = new URLSearchParams(this.state)
    for (const name of ['path', 'q']) {
      const value = more.get(name)
      if (value !== null) query.set(name, value)
    }
    this.screen.src = `${routes.phone}?${query.toString()}`
  }

  private reload(changes: Partial<typeof this.state>): void {
    Object.assign(this.state, changes)
    this.load(new URLSearchParams())
  }

  private set(changes: { network: string } | { theme: string }): void {
    Object.assign(this.state, changes)
    // The values are those of the lists above.
    this.screen.contentWindow?.__simulator.set(changes as Partial<SettingValues>)
  }

  /** WeChat's own scanner: a link from another phone's screen, or one that is pasted, opens the mini-program. */
  private openLink(): void {
    void this.readOtherScreens().then(([seen = '']) => {
      const link = window.prompt('扫到的链接（可以粘贴）', seen)
      if (link) this.load(new URLSearchParams({ q: link }))
    })
  }

  private async readOtherScreens(): Promise<string[]> {
    const own = this.screen.contentWindow
    const others = Array.from({ length: window.frames.length }, (_, at) => window.frames[at])
    const read = others.map(async (phone) => (phone && phone !== own ? phone.__simulator.readCodes() : []))
    return (await Promise.all(read)).flat()
  }

  private forget(): void {
    this.screen.contentWindow?.__simulator.forget()
    this.reload({})
  }
}
