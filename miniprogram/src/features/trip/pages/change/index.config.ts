import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '改外出',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
