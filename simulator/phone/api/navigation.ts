import { NavigationRefused } from '../engine/page-stack'
import type { Phone } from '../phone'
import { ApiFailure, asyncApis, numberOf, objectOf, textOf, type ApiRun } from './define-api'

const refusing =
  (navigate: ApiRun): ApiRun =>
  async (options) => {
    // WeChat answers after the caller's code has ended.
    await new Promise((later) => setTimeout(later))
    try {
      return await navigate(options)
    } catch (error) {
      throw error instanceof NavigationRefused ? new ApiFailure(error.message) : error
    }
  }

export const navigation = ({ stack }: Phone) => {
  const listeners = (options: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(objectOf(options, 'events')).flatMap(([name, listener]) =>
        typeof listener === 'function'
          ? [[name, (...data: unknown[]) => void Reflect.apply(listener, undefined, data)]]
          : [],
      ),
    )
  return asyncApis({
    navigateTo: refusing((options) => ({
      eventChannel: stack.navigateTo(textOf(options, 'url'), listeners(options)),
    })),
    redirectTo: refusing((options) => stack.redirectTo(textOf(options, 'url'))),
    reLaunch: refusing((options) => stack.reLaunch(textOf(options, 'url'))),
    switchTab: refusing((options) => stack.switchTab(textOf(options, 'url'))),
    navigateBack: refusing((options) => stack.navigateBack(numberOf(options, 'delta', 1))),
  })
}
