package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Het antwoord op de zes criteria voor een voorziening, en wat dat over open huis zegt (OH-12 tot
 * en met OH-19, WC-02). Toe- en uittreding hoort er als zevende vraag bij: die is nooit gesloten,
 * wat de flexibiliteit ook is.
 */
public record Criteriaprofiel(
        Mate keuzevrijheid,
        Mate flexibiliteit,
        Mate interactie,
        Transformatie transformatie,
        Samenwerking samenwerking,
        Lasten lasten,
        Toetreding toetreding)
        implements Serializable {
    public enum Mate {
        VOLLEDIG,
        BEPERKT,
        GEEN
    }

    public enum Transformatie {
        EVOLUTIE,
        REVOLUTIE
    }

    public enum Samenwerking {
        VERPLICHT,
        ALS_ZINVOL,
        VRIJ
    }

    /** De lasten aan de kant van de gemeente, tegen de nulmeting van nu. */
    public enum Lasten {
        OMLAAG,
        GELIJK,
        OMHOOG
    }

    public enum Toetreding {
        OPEN,
        GESLOTEN
    }

    /** Wat de criteria samen over open huis zeggen. */
    public enum Uitkomst {
        PAST_VOLLEDIG,
        MOGELIJK_MET_KANTTEKENING,
        NIET_MOGELIJK
    }

    /** Een criterium dat niet op zijn best is beantwoord. */
    public enum Kanttekening {
        KEUZEVRIJHEID(true),
        SAMENWERKING(true),
        TOETREDING(true),
        FLEXIBILITEIT(false),
        INTERACTIE(false),
        TRANSFORMATIE(false),
        LASTEN(false);

        private final boolean hard;

        Kanttekening(boolean hard) {
            this.hard = hard;
        }

        /** Maakt open huis onmogelijk in plaats van minder geschikt. */
        public boolean isHard() {
            return hard;
        }
    }

    public Criteriaprofiel {
        if (keuzevrijheid == null
                || flexibiliteit == null
                || interactie == null
                || transformatie == null
                || samenwerking == null
                || lasten == null
                || toetreding == null) {
            throw new IllegalArgumentException(
                    "Zonder antwoord op elk criterium is er geen advies");
        }
    }

    public Uitkomst uitkomst() {
        List<Kanttekening> open = kanttekeningen();
        if (open.isEmpty()) {
            return Uitkomst.PAST_VOLLEDIG;
        }
        return open.stream().anyMatch(Kanttekening::isHard)
                ? Uitkomst.NIET_MOGELIJK
                : Uitkomst.MOGELIJK_MET_KANTTEKENING;
    }

    /** Welke criteria niet bij open huis passen of er minder bij passen. */
    public List<Kanttekening> kanttekeningen() {
        List<Kanttekening> open = new ArrayList<>();
        noteer(open, keuzevrijheid != Mate.VOLLEDIG, Kanttekening.KEUZEVRIJHEID);
        noteer(open, samenwerking == Samenwerking.VERPLICHT, Kanttekening.SAMENWERKING);
        noteer(open, toetreding == Toetreding.GESLOTEN, Kanttekening.TOETREDING);
        noteer(open, flexibiliteit != Mate.VOLLEDIG, Kanttekening.FLEXIBILITEIT);
        noteer(open, interactie != Mate.VOLLEDIG, Kanttekening.INTERACTIE);
        noteer(open, transformatie != Transformatie.EVOLUTIE, Kanttekening.TRANSFORMATIE);
        noteer(open, lasten == Lasten.OMLAAG, Kanttekening.LASTEN);
        return List.copyOf(open);
    }

    private static void noteer(List<Kanttekening> lijst, boolean ja, Kanttekening welke) {
        if (ja) {
            lijst.add(welke);
        }
    }
}
