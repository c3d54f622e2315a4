/** Authority on what there is to be said of a behaviour. */
export type BehaviourWords = {
  /** What the call does, as in "scale(s, d) changes …"; or the thing that it returns. */
  readonly saw: string | { readonly thing: string; readonly hasNoNumbers?: true }
  readonly because: string
  readonly try: string
}
