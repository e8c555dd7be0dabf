package nl.zorginkoop.ear.architectuur.fout.contracting.toelating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import nl.zorginkoop.ear.architectuur.fout.contracting.veiling.KringDeel;

/** Een entiteit met een setter, die de veiling kent. */
@Entity
public class Toelating {
    @Id private long id;
    private String status = "";
    private KringDeel kring;

    public void setStatus(String status) {
        this.status = status;
    }

    @Override
    public String toString() {
        return id + status + kring;
    }
}
