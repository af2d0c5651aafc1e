import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '替人办事',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
