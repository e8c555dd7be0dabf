package nl.zorginkoop.contracting.overeenkomst;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * De afspraak tussen een gemeente en een aanbieder voor één wet. Zij begint op een dag, loopt af of
 * wordt verkort, en zolang zij loopt kan er toegewezen worden. De tarieven staan apart: die hebben
 * een eigen tijd.
 */
@Entity
@Table(name = "raamovereenkomst")
public class Raamovereenkomst {
    @Id private UUID id;
    private Gemeentecode gemeente;
    private AgbCode aanbieder;

    @Enumerated(EnumType.STRING)
    private Wet wet;

    private String nummer;
    private String naam;

    @Enumerated(EnumType.STRING)
    private Uitvoeringsvariant variant;

    // De databank bewaakt de toestand; hier is zij alleen te lezen (ADR 0015).
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private Contracttoestand toestand;

    private LocalDate begin;
    private LocalDate eind;
    @Version private long versie;

    protected Raamovereenkomst() {}

    public Raamovereenkomst(
            UUID id,
            Gemeentecode gemeente,
            AgbCode aanbieder,
            Wet wet,
            String nummer,
            String naam,
            Uitvoeringsvariant variant,
            Periode looptijd) {
        this.id = id;
        this.gemeente = gemeente;
        this.aanbieder = aanbieder;
        this.wet = wet;
        this.nummer = nummer;
        this.naam = naam;
        this.variant = variant;
        this.begin = looptijd.begin();
        this.eind = looptijd.eind();
    }

    public UUID id() {
        return id;
    }

    public Gemeentecode gemeente() {
        return gemeente;
    }

    public AgbCode aanbieder() {
        return aanbieder;
    }

    public Wet wet() {
        return wet;
    }

    public String nummer() {
        return nummer;
    }

    public String naam() {
        return naam;
    }

    public Uitvoeringsvariant variant() {
        return variant;
    }

    public Periode looptijd() {
        return new Periode(begin, eind);
    }
}
