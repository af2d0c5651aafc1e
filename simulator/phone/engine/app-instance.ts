import { guard } from '../diagnostics'

/** The object that the mini-program gave to `App()`, and its lifetimes. */
export class AppInstance {
  private app: object | undefined

  readonly App = (definition: object): void => {
    this.app = definition
  }

  readonly getApp = (): object | undefined => this.app

  /** Calls a method of the app if it has one; its exceptions are recorded. */
  call(method: string, ...parameters: unknown[]): void {
    const handler: unknown = this.app && Reflect.get(this.app, method)
    if (typeof handler === 'function')
      guard(`App ${method}`, () => void Reflect.apply(handler, this.app, parameters))
  }
}
