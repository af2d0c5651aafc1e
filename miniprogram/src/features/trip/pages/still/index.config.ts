import { van } from '@/ui/van'

export default definePageConfig({
  navigationBarTitleText: '近来好吗',
  enablePullDownRefresh: true,
  usingComponents: van('button', 'popup'),
})
