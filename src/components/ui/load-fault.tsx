import { CircleAlert } from "lucide-react";
import { Button } from "./button";
import { EmptyState } from "./empty-state";

type LoadFaultProps = {
  title: string;
  /** Why, in one sentence. */
  fault: string;
  /** Absent where trying again would not help. */
  onRetry?: () => void;
};

/** In the place of a list that could not be loaded. */
export function LoadFault({ title, fault, onRetry }: LoadFaultProps) {
  return (
    <div role="alert">
      <EmptyState
        icon={<CircleAlert aria-hidden="true" />}
        title={title}
        action={onRetry && <Button onClick={onRetry}>Try again</Button>}
      >
        {fault}
      </EmptyState>
    </div>
  );
}
