/** For a button in the bar of a narrow screen: an icon among others, its words for screen readers alone. */
export const ICON_ON_PHONE = 'max-tablet:size-11 max-tablet:border-transparent max-tablet:bg-paper max-tablet:text-ink'
