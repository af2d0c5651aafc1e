import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '改驿站信息',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
