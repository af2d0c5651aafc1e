import { openSheet } from './sheets/sheet'
import { recordError } from './diagnostics'

type Answer = { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }
type Listener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void

/** For so long after a refusal WeChat's own dialog doesn't come again. */
const quietMs = 10_000

/** The user's consent to the mini-program's privacy guide: asked once, remembered per user. */
export class Privacy {
  private readonly key: string
  private listener: Listener | undefined
  private asking: Promise<boolean> | undefined
  private agreedButton: string | undefined
  private refusedAt: number | undefined

  constructor(
    user: string,
    readonly contractName: string,
  ) {
    this.key = `privacy:${user}`
  }

  get given(): boolean {
    return localStorage.getItem(this.key) === 'agreed'
  }

  /** The last registration wins, as in WeChat. */
  onNeeded(listener: Listener): void {
    this.listener = listener
  }

  /** The person tapped a button with `open-type="agreePrivacyAuthorization"`: WeChat takes that as the consent. */
  agreeBy(buttonId: string): void {
    this.agreedButton = buttonId
    localStorage.setItem(this.key, 'agreed')
  }

  /** Makes sure of the consent before `api` runs: false when the person refuses. */
  require(api: string): Promise<boolean> {
    if (this.given) return Promise.resolve(true)
    this.asking ??= (this.listener ? this.askPage(this.listener, api) : this.askSheet()).then((agreed) => {
      this.asking = undefined
      if (agreed) localStorage.setItem(this.key, 'agreed')
      return agreed
    })
    return this.asking
  }

  /** Forgets the consent, as when the mini-program is deleted from the recent ones. */
  withdraw(): void {
    localStorage.removeItem(this.key)
  }

  async showContract(): Promise<void> {
    await openSheet({
      title: this.contractName,
      place: 'center',
      body: ['这里显示小程序的用户隐私保护指引。'],
      buttons: [{ label: '关闭', primary: true, answer: () => undefined }],
    })
  }

  private askPage(listener: Listener, api: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answered = ({ event, buttonId }: Answer) => {
        if (event === 'exposureAuthorization') return
        if (event === 'disagree') return resolve(false)
        if (!buttonId || buttonId !== this.agreedButton)
          recordError(
            'onNeedPrivacyAuthorization',
            new Error('agreed without its agreePrivacyAuthorization button'),
          )
        resolve(true)
      }
      listener(answered, { referrer: api })
    })
  }

  private async askSheet(): Promise<boolean> {
    if (this.refusedAt !== undefined && performance.now() - this.refusedAt < quietMs) return false
    const agreed = await openSheet({
      title: '用户隐私保护提示',
      kind: 'privacy',
      body: [`在使用前，请阅读${this.contractName}。同意后即可继续使用。`],
      buttons: [
        { label: '拒绝', answer: () => false },
        { label: '同意', primary: true, answer: () => true },
      ],
    })
    this.refusedAt = agreed ? undefined : performance.now()
    return agreed
  }
}
