import { Event, type Element as WxElement } from 'glass-easel'

/** What a handler learns of a node: plain data, as it comes from WeChat's other thread. */
const describe = ({ id, dataset }: WxElement) => ({ id, dataset })

/** Gives handlers events of plain data, without glass-easel's nodes in them. */
export const makeEventsPlain = (): void => {
  const original = Event.prototype.wrapShadowedEvent
  Event.prototype.wrapShadowedEvent = function wrapShadowedEvent(target, mark, currentTarget) {
    const { type, timeStamp, extraFields } = this
    const detail: unknown = this.detail
    const event = original.call(this, target, mark, currentTarget)
    // What is inherited would be missing from the event's JSON.
    Object.assign(event, { type, timeStamp, detail, ...extraFields, mark: mark ?? {} })
    return Object.assign(event, { target: describe(target), currentTarget: describe(currentTarget) })
  }
}
