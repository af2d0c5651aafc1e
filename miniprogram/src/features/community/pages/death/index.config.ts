import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '有党员去世',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
