package nl.zorginkoop.contracting.toewijzing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomsten;
import nl.zorginkoop.contracting.regie.Persoon;

/**
 * Een toewijzing ontstaat toegewezen: het 301-bericht is dan al klaargezet en het geld vastgelegd.
 * Keurt de aanbieder het bericht af (302), dan is zij alsof zij nooit verstuurd is. Verwijderen kan
 * zolang er niets op is goedgekeurd (TR385). Product en omvang veranderen nooit; een andere omvang
 * is een nieuwe toewijzing (OP257).
 */
@Entity
@Table(name = "toewijzing")
public class Toewijzing {
    /** Waar de toewijzing staat. */
    public enum Status {
        TOEGEWEZEN,
        AFGEKEURD,
        VERWIJDERD
    }

    // Wie geen grond noemt is een nieuwe cliënt; de databank vraagt dan het strengst.
    private static final String NIEUW = "NIEUW";

    @Id private UUID id;
    private Gemeentecode gemeente;
    private AgbCode aanbieder;

    @Enumerated(EnumType.STRING)
    private Wet wet;

    private long nummer;
    private UUID overeenkomst;
    private UUID hulpvrager;
    private Bsn bsn;
    private String client;
    private String categorie;
    private String productcode;
    private LocalDate begin;
    private LocalDate eind;
    private Long volume;
    private Eenheid eenheid;
    private Frequentie frequentie;
    private Euro budget;
    private Instant toegewezen;

    @Column(name = "referentie_aanbieder")
    private String referentieAanbieder;

    @Column(name = "reden_wijziging")
    private String redenWijziging;

    private String grond;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Version private long versie;

    protected Toewijzing() {}

    Toewijzing(
            UUID id,
            long nummer,
            Overeenkomsten.Lopend overeenkomst,
            Persoon persoon,
            NieuweToewijzing nieuw,
            Instant toegewezen) {
        this.id = id;
        this.nummer = nummer;
        this.gemeente = overeenkomst.gemeente();
        this.aanbieder = overeenkomst.aanbieder();
        this.wet = overeenkomst.wet();
        this.overeenkomst = overeenkomst.id();
        this.hulpvrager = nieuw.hulpvrager();
        this.bsn = persoon.bsn();
        this.client = persoon.weergave();
        this.categorie = nieuw.categorie();
        this.productcode = nieuw.productcode();
        this.begin = nieuw.begin();
        this.eind = nieuw.eind();
        this.budget = nieuw.budget();
        this.referentieAanbieder = nieuw.referentieAanbieder();
        this.toegewezen = toegewezen;
        this.grond = nieuw.grond() == null ? NIEUW : nieuw.grond().name();
        this.status = Status.TOEGEWEZEN;
        if (nieuw.omvang() != null) {
            this.volume = nieuw.omvang().volume();
            this.eenheid = nieuw.omvang().eenheid();
            this.frequentie = nieuw.omvang().frequentie();
        }
    }

    /** De aanbieder keurde het bericht af: de toewijzing geldt niet. */
    void keurAf() {
        status = Status.AFGEKEURD;
    }

    public UUID id() {
        return id;
    }

    public long nummer() {
        return nummer;
    }

    public Status status() {
        return status;
    }

    public Wet wet() {
        return wet;
    }

    public Gemeentecode gemeente() {
        return gemeente;
    }

    public AgbCode aanbieder() {
        return aanbieder;
    }

    public UUID hulpvrager() {
        return hulpvrager;
    }

    public Periode looptijd() {
        return new Periode(begin, eind);
    }
}
