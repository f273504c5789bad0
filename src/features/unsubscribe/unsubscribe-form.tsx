"use client";

import Link from "next/link";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { FaultBanner } from "@/components/ui/fault-banner";
import { faultOf } from "@/components/ui/faults";
import { api } from "@/lib/api-client";

type UnsubscribeFormProps = { token: string; isOver: boolean };

/** The button that ends the mails. Looking at the page ends nothing: mail programs look, too. */
export function UnsubscribeForm({ token, isOver: wasOver }: UnsubscribeFormProps) {
  const [isOver, setOver] = useState(wasOver);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function end() {
    setBusy(true);
    setFault(null);
    try {
      await api("POST /unsubscribe", { token });
      setOver(true);
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      setBusy(false);
    }
  }

  if (isOver)
    return (
      <Banner tone="positive" role="status">
        You get no more mails about what you have missed.{" "}
        <Link href="/settings/notifications" className="link">
          Change your mind in your settings.
        </Link>
      </Banner>
    );
  return (
    <div className="flex flex-col gap-4">
      <FaultBanner fault={fault} />
      <Button variant="primary" size="md" loading={busy} onClick={end}>
        Send me no more of them
      </Button>
    </div>
  );
}
