import { boxes } from './boxes'
import { button } from './button'
import { choices } from './choices'
import type { ElementContext } from './element-context'
import { formElements } from './form'
import type { ElementDefinition } from './host'
import { images } from './image'
import { picker } from './picker'
import { pickerView } from './picker-view'
import { scrollView } from './scroll-view'
import { smallElements } from './small-elements'
import { swiper } from './swiper'
import { textFields } from './text-fields'

/** Every built-in element of the simulator. */
export const allElements = (context: ElementContext): ElementDefinition[] => [
  ...boxes,
  ...choices,
  ...formElements,
  ...images(context),
  ...smallElements(context),
  ...textFields,
  ...[button(context), picker(context), pickerView, scrollView, swiper],
]
