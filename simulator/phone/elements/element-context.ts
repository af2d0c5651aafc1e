import type { Host } from './host'
import type { Privacy } from '../privacy'
import type { Regions } from '../regions'

/** What the built-in elements need from the phone around them. */
export interface ElementContext {
  privacy: Privacy
  regions: Regions
  /** Navigates as `wx.navigateTo` and its siblings do; refusals are recorded as warnings. */
  navigate(openType: string, url: string, delta: number): void
  /** Opens the share sheet for the page of this button. */
  share(host: Host): void
  /** The detail of `getphonenumber`. */
  phoneNumber(): Promise<object>
  /** The detail of `chooseavatar`, or undefined when the person cancels. */
  avatar(): Promise<object | undefined>
  /** The address under which the browser finds an image of the mini-program. */
  imageUrl(source: string, page: string): string
  /** The form value of a component with the behavior `wx://form-field`, and its name. */
  customField(dom: Element): { name: string; value: unknown } | undefined
}
