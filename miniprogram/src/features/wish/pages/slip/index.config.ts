import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '大字条',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
