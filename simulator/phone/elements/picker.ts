import { openPickerSheet, type Column } from '../sheets/picker-sheet'
import type { ElementContext } from './element-context'
import { dateColumns, dateValue, timeColumns, timeValue } from './picker-dates'
import { regionColumns, regionDetail, regionIndexes } from './picker-regions'
import type { ElementDefinition, Host } from './host'

const properties = {
  ...{ headerText: '', mode: 'selector', disabled: false, range: undefined, rangeKey: '', value: undefined },
  ...{ start: '', end: '', fields: 'day', customItem: '', level: 'region', name: '' },
}

const label = (item: unknown, key: string): string =>
  String(key && typeof item === 'object' && item ? Reflect.get(item, key) : item)

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index))

const choose: Record<
  string,
  (host: Host, title: string, context: ElementContext) => Promise<object | undefined>
> = {
  selector: async (host, title) => {
    const options = host.list('range').map((item) => label(item, host.text('rangeKey')))
    const chosen = await openPickerSheet(title, [clamp(host.number('value'), options.length)], ([at = 0]) => [
      { name: title, options, selected: at },
    ])
    return chosen && { value: String(chosen[0]) }
  },
  multiSelector: async (host, title) => {
    const columns = (selected: number[]): Column[] =>
      host.list('range').map((column, at) => {
        const options = (Array.isArray(column) ? column : []).map((item) =>
          label(item, host.text('rangeKey')),
        )
        return { name: `${title} ${at + 1}`, options, selected: clamp(selected[at] ?? 0, options.length) }
      })
    const chosen = await openPickerSheet(title, host.list('value').map(Number), columns, (column, value) =>
      // The page may answer by changing the later columns, before they are drawn again.
      host.fire('columnchange', { column, value }),
    )
    return chosen && { value: chosen }
  },
  date: async (host, title) => {
    const columns = dateColumns(host.text('value'), host.text('start'), host.text('end'), host.text('fields'))
    const chosen = await openPickerSheet(title, columns.initial, columns.columns)
    return chosen && { value: dateValue(columns.columns(chosen)) }
  },
  time: async (host, title) => {
    const columns = timeColumns(host.text('value'), host.text('start'), host.text('end'))
    const chosen = await openPickerSheet(title, columns.initial, columns.columns)
    return chosen && { value: timeValue(columns.columns(chosen)) }
  },
  region: async (host, title, { regions }) => {
    const provinces = await regions.load()
    const depth = { province: 1, city: 2 }[host.text('level')] ?? 3
    const initial = regionIndexes(provinces, host.list('value').map(String), depth)
    const chosen = await openPickerSheet(title, initial, (at) => regionColumns(provinces, at, depth))
    return chosen && regionDetail(provinces, chosen)
  },
}

export const picker = (context: ElementContext): ElementDefinition => ({
  tag: 'picker',
  properties,
  create: (host) => ({
    tapped: () => {
      if (host.flag('disabled')) return true
      const title = host.text('headerText') || host.text('ariaLabel') || '请选择'
      const ask = choose[host.text('mode')] ?? choose.selector
      void ask?.(host, title, context).then((detail) => {
        if (detail) host.fire('change', detail)
        else host.fire('cancel')
      })
      return true
    },
    formValue: () => host.raw('value'),
  }),
})
