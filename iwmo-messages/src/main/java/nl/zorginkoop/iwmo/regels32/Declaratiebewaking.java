package nl.zorginkoop.iwmo.regels32;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.DebetCredit;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.Declaratie;
import nl.zorginkoop.iwmo.r32.DeclaratieAntwoord;
import nl.zorginkoop.iwmo.r32.DeclaratieClient;
import nl.zorginkoop.iwmo.r32.Header32;
import nl.zorginkoop.iwmo.r32.Prestatie;
import nl.zorginkoop.iwmo.r32.Referentie;
import nl.zorginkoop.iwmo.regels.Bevindingen;
import nl.zorginkoop.iwmo.regels.Bewaking;
import nl.zorginkoop.iwmo.regels.Omgeving;
import nl.zorginkoop.iwmo.regels.Plaatsbepaler;
import nl.zorginkoop.iwmo.regels.Sleutelboek;

/**
 * Sommen en dubbelen in een declaratie (323) of antwoord (325). Sommen zijn één getal; dubbelen
 * lopen via een {@link Sleutelboek}, dat bij grote bestanden naar schijf sorteert.
 */
final class Declaratiebewaking implements Bewaking {

    private static final String SCHEIDING = "|";

    private final Berichtsoort soort;
    private final boolean antwoord;
    private final Sleutelboek boek = new Sleutelboek();
    private Omgeving omgeving;
    private String bsn;
    private int client;
    private int prestatie;
    private long som;
    private Fout totaalfout;

    Declaratiebewaking(Berichtsoort soort) {
        this.soort = soort;
        this.antwoord = soort.nummer() == 325;
        this.omgeving = new Omgeving(soort, null, null, null);
    }

    @Override
    public Set<Regel> regels() {
        return antwoord
                ? EnumSet.of(Regel.TR101, Regel.TR342)
                : EnumSet.of(Regel.TR101, Regel.TR315, Regel.TR316, Regel.TR358, Regel.TR416);
    }

    @Override
    public Omgeving omgeving() {
        return omgeving;
    }

    @Override
    public void voorStroom(Object gedeeltelijk) {
        if (gedeeltelijk instanceof Declaratie d) {
            omgeving =
                    new Omgeving(
                            soort,
                            omgeving.dagtekening(),
                            d.declaratieDagtekening(),
                            d.declaratiePeriode().einddatum());
        } else if (gedeeltelijk instanceof DeclaratieClient c) {
            bsn = c.bsn();
            client++;
            prestatie = 0;
        }
    }

    @Override
    public void klasse(Object record, Plaatsbepaler plaats) {
        if (record instanceof Prestatie p) {
            prestatie++;
            som += p.ingediendBedrag().metTeken();
            noteer(p, plaats.regelnummer());
        } else if (record instanceof DeclaratieClient c) {
            noteer(Vermelding.CLIENT, c.bsn(), "", plek(client, 0), plaats.regelnummer());
        } else if (record instanceof Header32 h) {
            LocalDate dagtekening = h.berichtIdentificatie().dagtekening();
            omgeving = new Omgeving(soort, dagtekening, null, null);
        } else if (record instanceof Declaratie d) {
            long totaal = d.totaalIngediendBedrag().metTeken();
            keurTotaal(Regel.TR358, plaats, "TotaalIngediendBedrag", totaal, som);
        } else if (record instanceof DeclaratieAntwoord a) {
            boolean afgekeurd = a.retourCodes().stream().anyMatch(c -> !c.isGeenAfkeur());
            long ingediend = a.totaalIngediendBedrag().metTeken();
            long toegekend = a.totaalToegekendBedrag().metTeken();
            long verwacht = afgekeurd ? 0 : ingediend - som;
            keurTotaal(Regel.TR342, plaats, "TotaalToegekendBedrag", toegekend, verwacht);
        }
    }

    private void keurTotaal(
            Regel regel, Plaatsbepaler plaats, String onderdeel, long staat, long verwacht) {
        if (staat != verwacht) {
            totaalfout =
                    Fout.van(
                            regel,
                            plaats.hier().binnen(onderdeel),
                            Long.toString(staat),
                            Long.toString(verwacht));
        }
    }

    private void noteer(Prestatie p, int regel) {
        Referentie r = p.productReferentie();
        long plek = plek(client, prestatie);
        String vorig = r.vorigReferentieNummer() == null ? "" : r.vorigReferentieNummer();
        noteer(Vermelding.REFERENTIE, r.referentieNummer(), bsn + SCHEIDING + vorig, plek, regel);
        if (antwoord) {
            return;
        }
        if (!vorig.isEmpty()) {
            noteer(Vermelding.VORIGE_REFERENTIE, vorig, "", plek, regel);
        }
        if (p.ingediendBedrag().debetCredit() == DebetCredit.D) {
            noteer(Vermelding.DEBET, debetsleutel(p), "", plek, regel);
        }
    }

    private void noteer(Vermelding soort, String sleutel, String extra, long plek, int regel) {
        boek.noteer(soort.ruimte(), sleutel, soort.ordinal(), extra, plek, regel);
    }

    private static String debetsleutel(Prestatie p) {
        return p.toewijzingNummer()
                + SCHEIDING
                + p.productCategorie()
                + SCHEIDING
                + p.productCode()
                + SCHEIDING
                + p.productPeriode().begindatum()
                + SCHEIDING
                + p.productPeriode().einddatum();
    }

    private static long plek(int client, int prestatie) {
        return ((long) client << Integer.SIZE) | prestatie;
    }

    @Override
    public void einde(Bevindingen bevindingen) {
        if (totaalfout != null) {
            bevindingen.meld(totaalfout);
        }
        boek.inVolgorde(new Dubbelzoeker(bevindingen, soort));
    }

    @Override
    public void close() {
        boek.close();
    }
}
