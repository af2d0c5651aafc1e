import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { WishView } from '@shared/wish/schema'
import { Button } from '@/ui/button'
import { ErrorState } from '@/ui/error-state'
import '../sheet.scss'
import type { WishSteps } from './use-wish-steps'

export interface SheetProps {
  wish: WishView
  steps: WishSteps
}

interface SheetFrameProps {
  steps: WishSteps
  button: string
  onSend: () => void
  children: ReactNode
}

/** Fields, what was wrong with them, and the button that sends them. */
export function SheetFrame({ steps, button, onSend, children }: SheetFrameProps) {
  return (
    <View className="wish-sheet">
      {children}
      {steps.problem && <ErrorState happened="没有办成" todo={steps.problem.sentence} />}
      <View className="wish-sheet__button">
        <Button kind="primary" loading={steps.sending} onClick={onSend}>
          {button}
        </Button>
      </View>
    </View>
  )
}
