#include "report/xml.hpp"

#include <cstddef>

namespace budgetlint::xml {
namespace {

/// Where pugixml writes to.
class StringWriter : public pugi::xml_writer {
 public:
  explicit StringWriter(std::string& out) : out_(out) {}
  void write(const void* data, std::size_t size) override { out_.append(static_cast<const char*>(data), size); }

 private:
  std::string& out_;
};

}  // namespace

void declare(pugi::xml_document& document) {
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
}

void append(const pugi::xml_document& document, std::string& out) {
  StringWriter writer(out);
  document.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
}

}  // namespace budgetlint::xml
