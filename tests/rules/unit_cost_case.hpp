#pragma once

#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/choices.hpp"
#include "model/document.hpp"

namespace budgetlint::test {

/// A project that has nothing but a budget in 万元 and indicators, made without a file.
class CostCase {
 public:
  explicit CostCase(std::string_view budget = "9.00", MoneyUnit unit = MoneyUnit::ten_thousand_yuan) {
    document_.unit = model::Located<MoneyUnit>{unit, {}};
    project_.budget.total.state = model::Cell::State::present;
    project_.budget.total.value = parse_amount(budget)->value;
  }

  CostCase& cost(std::string_view name, std::string_view target, std::string_view description = {}) {
    return add(model::choices::kind::cost, name, target, description);
  }
  CostCase& quantity(std::string_view name, std::string_view target) {
    return add(model::choices::kind::quantity, name, target, {});
  }
  CostCase& untargeted_quantity(std::string_view name) {
    quantity(name, "");
    project_.indicators.back().target.reset();
    return *this;
  }
  CostCase& add(const model::Choice& kind, std::string_view name, std::string_view target,
                std::string_view description) {
    model::Indicator indicator;
    indicator.kind = model::Located<const model::Choice*>{&kind, {}};
    indicator.name = model::LocatedText{kept(name), {}};
    if (!description.empty()) indicator.description = model::LocatedText{kept(description), {}};
    indicator.target.emplace(std::vector<model::Target::Piece>{{kept(target), {}, false}}, model::Place{});
    project_.indicators.push_back(std::move(indicator));
    return *this;
  }

  [[nodiscard]] const model::Document& document() const { return document_; }
  [[nodiscard]] const model::Project& project() const { return project_; }

 private:
  std::string_view kept(std::string_view text) { return texts_->emplace_back(text); }

  // The model only looks at texts; a copy of the case shares them.
  std::shared_ptr<std::list<std::string>> texts_ = std::make_shared<std::list<std::string>>();
  model::Document document_;
  model::Project project_;
};

}  // namespace budgetlint::test
