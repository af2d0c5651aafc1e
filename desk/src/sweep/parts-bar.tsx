import type { OrgProgress } from '@shared/sweep/schema'

const words = { checked: '核对了', notReached: '没联系上', left: '还没核对' } as const
const order = ['checked', 'notReached', 'left'] as const

/** The three parts of a list as one bar, said in words to who can't see it. */
export function Parts({ parts, total }: Pick<OrgProgress, 'parts' | 'total'>) {
  const label = order.map((part) => `${words[part]} ${parts[part]}`).join('，')
  return (
    <svg className="parts" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={label}>
      {total > 0 &&
        order.map((part, i) => {
          const before = order.slice(0, i).reduce((sum, one) => sum + parts[one], 0)
          const [x, width] = [(before / total) * 100, (parts[part] / total) * 100]
          return <rect key={part} className={`parts__${part}`} x={x} y="0" width={width} height="4" />
        })}
    </svg>
  )
}

export function PartsLegend() {
  return (
    <p className="legend soft" aria-hidden>
      {order.map((part) => (
        <span key={part}>
          <i className={`legend__dot legend__dot--${part}`} />
          {words[part]}
        </span>
      ))}
    </p>
  )
}
