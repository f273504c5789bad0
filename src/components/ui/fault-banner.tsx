import { Banner } from "./banner";

type FaultBannerProps = {
  /** What went wrong, in one sentence; nothing is shown without it. */
  fault: string | null | undefined;
  className?: string;
};

/** Why what somebody did came to nothing. It is read out when it appears. */
export function FaultBanner({ fault, className }: FaultBannerProps) {
  return fault ? (
    <Banner tone="danger" role="alert" className={className}>
      {fault}
    </Banner>
  ) : null;
}
